/** Words of licenses, for the account and the desk. */
export default {
  types: {
    COMMERCIAL: 'Commercial',
    ACADEMIC: 'Academic',
    COMMUNITY: 'Community',
    OPEN_SOURCE: 'Open source',
    EVALUATION: 'Evaluation',
    DEMONSTRATION: 'Demonstration',
    STARTER: 'Starter',
    DEVELOPER: 'Developer',
  },
};
