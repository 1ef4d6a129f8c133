import { Link } from "react-router";

/** A project by its name, leading to its page. */
export const ProjectLink = ({ id, name }: { id?: string; name?: string }) => (id && name ? <Link to={`/squad/projects/${id}`}>{name}</Link> : <>{name}</>);
