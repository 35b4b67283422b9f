export default function Page() {
  return <p>Tòa soạn</p>;
}
