CREATE TABLE "newsroom"."photo_renditions" (
	"photo_id" uuid PRIMARY KEY NOT NULL,
	"avif" smallint[] NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "published"."media" ADD COLUMN "avif" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."photo_renditions" ADD CONSTRAINT "photo_renditions_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "newsroom"."photos"("id") ON DELETE no action ON UPDATE no action;