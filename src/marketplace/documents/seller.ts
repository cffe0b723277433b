import type { Profile } from '../../contract/profile.ts';
import type { DocumentSeller } from './types.ts';

/** Who sells, as the profile says it. */
export const sellerOf = ({ vendor }: Profile): DocumentSeller => ({
  name: vendor.name,
  addressLines: vendor.address,
  email: vendor.email,
  website: vendor.website,
  registrationLines: vendor.registration,
});
