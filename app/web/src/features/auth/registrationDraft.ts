import type { Registration } from "@/api/types";
import { tidyCode } from "@/kit/tidy";

export interface Draft {
  park: string;
  companyName: string;
  uscc: string;
  contactName: string;
  phone: string;
  email: string;
  login: string;
  password: string;
  consent: boolean;
}

/** The privacy notice shown on the page; a new text needs a new version. */
export const PRIVACY_VERSION = "2026-01";

export const emptyDraft = (park: string): Draft => ({
  park, companyName: "", uscc: "", contactName: "", phone: "", email: "", login: "", password: "", consent: false,
});

export function registrationOf(draft: Draft): Registration {
  return {
    park: draft.park,
    companyName: draft.companyName.trim(),
    uscc: tidyCode(draft.uscc),
    contactName: draft.contactName.trim(),
    phone: draft.phone,
    email: draft.email.trim(),
    login: draft.login.trim(),
    password: draft.password,
    privacyConsent: true,
    privacyVersion: PRIVACY_VERSION,
  };
}
