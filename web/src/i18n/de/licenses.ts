import type { Texts } from '../sections.ts';

const texts: Texts<'licenses'> = {
  types: {
    COMMERCIAL: 'Kommerziell',
    ACADEMIC: 'Akademisch',
    COMMUNITY: 'Community',
    OPEN_SOURCE: 'Open Source',
    EVALUATION: 'Test',
    DEMONSTRATION: 'Demonstration',
    STARTER: 'Starter',
    DEVELOPER: 'Entwicklung',
  },
};
export default texts;
