import { render, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { closedMeeting } from "@/mock/sampleCommittee";
import { ResolutionPaper } from "./ResolutionPaper";

beforeAll(() => startMessages("zh-CN"));

const { resolution } = closedMeeting;
if (!resolution) throw new Error("no sample");

test("the sum stands in 万元 and in the capitals the server wrote", () => {
  render(<ResolutionPaper resolution={resolution} />);

  expect(screen.getByText("56 万元")).toBeTruthy();
  expect(screen.getByText("人民币（大写）伍拾陆万元整")).toBeTruthy();
});

test("who was recused from an item is told no sum", () => {
  render(<ResolutionPaper resolution={{ ...resolution, total: undefined, capital: undefined }} />);

  expect(screen.queryByText(/核定合计/)).toBeNull();
});
