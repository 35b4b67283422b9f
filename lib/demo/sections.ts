/** The section tree of the demo newspaper (domain.md §8). Awards and corrections are pages, not sections. */

export interface DemoSection {
  slug: string;
  nameVi: string;
  nameEn: string;
  parent: string | null;
}

const tree: [slug: string, nameVi: string, nameEn: string, children?: [string, string, string][]][] = [
  [
    "thoi-su",
    "Thời sự",
    "News",
    [
      ["chinh-tri", "Chính trị", "Politics"],
      ["xay-dung-dang", "Xây dựng Đảng", "Party Building"],
      ["tin-trong-tinh", "Tin trong tỉnh", "Province"],
      ["trong-nuoc", "Trong nước", "Nation"],
    ],
  ],
  [
    "kinh-te",
    "Kinh tế",
    "Economy",
    [
      ["nong-nghiep-nong-thon-moi", "Nông nghiệp - Nông thôn mới", "Farming and New Countryside"],
      ["cong-nghiep-xay-dung", "Công nghiệp - Xây dựng", "Industry and Construction"],
      ["tai-chinh-doanh-nghiep", "Tài chính - Doanh nghiệp", "Finance and Business"],
    ],
  ],
  [
    "xa-hoi",
    "Xã hội",
    "Society",
    [
      ["giao-duc", "Giáo dục", "Education"],
      ["y-te", "Y tế", "Health"],
      ["lao-dong-viec-lam", "Lao động - Việc làm", "Jobs"],
      ["an-sinh", "An sinh", "Welfare"],
    ],
  ],
  [
    "quoc-phong-an-ninh",
    "Quốc phòng - An ninh",
    "Defence and Security",
    [
      ["bien-gioi-bien-dao", "Biên giới - Biển đảo", "Border and Islands"],
      ["phap-luat", "Pháp luật", "Law"],
    ],
  ],
  [
    "van-hoa",
    "Văn hóa",
    "Culture",
    [
      ["tap-but", "Tạp bút", "Essays"],
      ["di-san", "Di sản", "Heritage"],
      ["van-nghe", "Văn nghệ", "Arts"],
    ],
  ],
  ["du-lich", "Du lịch", "Travel"],
  ["the-thao", "Thể thao", "Sport"],
  ["khoa-hoc-chuyen-doi-so", "Khoa học - Chuyển đổi số", "Science and Digital"],
  [
    "ban-doc",
    "Bạn đọc",
    "Readers",
    [
      ["y-kien", "Ý kiến", "Opinion"],
      ["hoi-am", "Hồi âm", "Replies"],
    ],
  ],
  ["quoc-te", "Quốc tế", "World"],
  [
    "da-phuong-tien",
    "Đa phương tiện",
    "Multimedia",
    [
      ["video", "Video", "Video"],
      ["podcast", "Podcast", "Podcast"],
      ["anh", "Ảnh", "Photos"],
      ["e-magazine", "E-magazine", "E-magazine"],
      ["infographic", "Infographic", "Infographics"],
    ],
  ],
  ["bao-in", "Báo in", "Print Edition"],
  ["english", "English", "English"],
];

/** Parents before their children, in the order of the navigation. */
export const demoSections: readonly DemoSection[] = tree.flatMap(([slug, nameVi, nameEn, children = []]) => [
  { slug, nameVi, nameEn, parent: null },
  ...children.map(([child, vi, en]) => ({ slug: child, nameVi: vi, nameEn: en, parent: slug })),
]);

/** The section and its ancestors, nearest first. Throws `RangeError` on a slug outside the tree. */
export function demoSectionPath(slug: string): string[] {
  const section = demoSections.find((s) => s.slug === slug);
  if (!section) throw new RangeError(`No such section: ${slug}`);
  return section.parent === null ? [slug] : [slug, ...demoSectionPath(section.parent)];
}
