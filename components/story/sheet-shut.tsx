/** Shuts the sheet with the id `of`; Esc and a click beside it do the same. */
export function SheetShut({ of }: { of: string }) {
  return (
    <button type="button" className="shut" popoverTarget={of} popoverTargetAction="hide">
      Đóng
    </button>
  );
}
