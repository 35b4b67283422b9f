CREATE TABLE "published"."most_read" (
	"span" text NOT NULL,
	"position" smallint NOT NULL,
	"number" bigint NOT NULL,
	CONSTRAINT "most_read_span_position_pk" PRIMARY KEY("span","position")
);
--> statement-breakpoint
CREATE TABLE "published"."most_read_runs" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."view_totals" (
	"number" bigint PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."views_hourly" (
	"number" bigint NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "views_hourly_number_hour_pk" PRIMARY KEY("number","hour")
);
--> statement-breakpoint
CREATE INDEX "views_hourly_hour" ON "published"."views_hourly" USING btree ("hour");