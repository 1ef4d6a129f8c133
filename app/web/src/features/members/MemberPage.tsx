import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readMember } from "./api";
import { MemberDesk } from "./MemberDesk";

export function MemberPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const member = useQuery({ queryKey: ["members", "one", id], queryFn: () => readMember(id), refetchOnWindowFocus: false });
  const back = { to: "/members", label: t("members.title") };
  if (member.isPending) return <PageFrame title=" " back={back} width="reading"><Skeleton lines={6} /></PageFrame>;
  if (member.isError) return <PageFrame title={t("shell.notFound")} back={back} width="reading"><ProblemNotice error={member.error} /></PageFrame>;
  return <MemberDesk key={member.data.id} member={member.data} back={back} onReload={() => member.refetch()} />;
}
