/** The step under which a form names the rights of whoever fills it in first. */
export const START = "start";
