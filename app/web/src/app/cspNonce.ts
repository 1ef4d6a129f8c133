/** The server fills the meta tag with the nonce of this answer; without a server it stays a placeholder. */
const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

export const cspNonce = content && !content.startsWith("__") ? content : undefined;
