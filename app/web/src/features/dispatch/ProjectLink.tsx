import { Link } from "react-router";
import { inPast } from "@/features/squad/inPast";

/** A project by its name, leading to its page. */
export const ProjectLink = ({ id, name, asOf }: { id?: string; name?: string; asOf?: string }) => (id && name ? <Link to={`/squad/projects/${id}${inPast(asOf)}`}>{name}</Link> : <>{name}</>);
