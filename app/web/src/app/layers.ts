/**
 * Where dialogs and the drawer hang. In `body` itself the design library would lock scrolling by a style element
 * without our nonce, which the content security policy refuses; here it leaves the locking to `base.css`.
 * Menus and lists, which name what opened them, stay in `body`.
 */
export const layers = (opener?: HTMLElement): HTMLElement =>
  opener && opener !== document.body ? document.body : (document.getElementById("layers") ?? document.body);
