export default function Home() {
  return <p>Ứng dụng thường, để đo bên cạnh.</p>;
}
