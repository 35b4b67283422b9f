/** Labels of states and acts: the vocabulary of the newsroom, the same on buttons, in the log and in the manual. */
import type { ActId, DeskState, LiveState } from "@/lib/domain/workflow";

type States = Record<DeskState, string> & Record<Exclude<LiveState, DeskState>, string>;

export const statesVi: States = {
  draft: "Bản nháp",
  submitted: "Chờ biên tập",
  editing: "Đang biên tập",
  returned: "Trả lại phóng viên",
  approved: "Đã duyệt, chờ xuất bản",
  scheduled: "Hẹn giờ xuất bản",
  published: "Đã xuất bản",
  taken_down: "Đã gỡ",
  spiked: "Không sử dụng",
  none: "Chưa xuất bản",
  live: "Đang trên trang",
};

export const statesEn: States = {
  draft: "Draft",
  submitted: "Awaiting edit",
  editing: "In editing",
  returned: "Returned to reporter",
  approved: "Approved",
  scheduled: "Scheduled",
  published: "Published",
  taken_down: "Taken down",
  spiked: "Spiked",
  none: "Never released",
  live: "Live",
};

export const actsVi: Record<ActId, string> = {
  submit: "Gửi biên tập",
  recall: "Rút bài",
  claim: "Nhận biên tập",
  return: "Trả lại phóng viên",
  approve: "Duyệt bài",
  send_back: "Trả lại biên tập",
  release: "Xuất bản",
  revise: "Sửa sau xuất bản",
  discard: "Bỏ bản sửa",
  take_down: "Gỡ bài",
  restore: "Khôi phục",
  spike: "Loại bài",
  unspike: "Lấy lại",
};

export const actsEn: Record<ActId, string> = {
  submit: "Submit",
  recall: "Recall",
  claim: "Claim",
  return: "Return to reporter",
  approve: "Approve",
  send_back: "Send back to editing",
  release: "Release",
  revise: "Revise",
  discard: "Discard revision",
  take_down: "Take down",
  restore: "Restore",
  spike: "Spike",
  unspike: "Unspike",
};
