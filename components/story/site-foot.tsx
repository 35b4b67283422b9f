import type { SiteIdentity } from "@/lib/domain/site";

/** The statutory foot of every page (domain.md §2): licence and who gave it, the head's name, where to reach us. */
export function SiteFoot({ identity }: { identity: SiteIdentity }) {
  return (
    <div className="wide">
      <div className="identity">
        <p className="foot-name">{identity.name}</p>
        <p>
          {identity.agency !== identity.name && <>{identity.agency}. </>}
          Cơ quan chủ quản: {identity.governingBody}.
        </p>
        <p>Tổng Biên tập: {identity.editorInChief}</p>
        <p>
          Giấy phép hoạt động báo chí số {identity.licence}. Cơ quan cấp: {identity.licenceIssuer}.
        </p>
        <address>
          Tòa soạn: {identity.address}. Điện thoại: {identity.phone}.{" "}
          {identity.fax && <>Fax: {identity.fax}. </>}
          Email: <a href={`mailto:${encodeURI(identity.email)}`}>{identity.email}</a>
        </address>
      </div>
    </div>
  );
}
