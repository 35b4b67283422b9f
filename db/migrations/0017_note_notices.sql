ALTER TYPE "newsroom"."notice_kind" ADD VALUE 'mention';--> statement-breakpoint
ALTER TYPE "newsroom"."notice_kind" ADD VALUE 'reply';--> statement-breakpoint
ALTER TYPE "newsroom"."notice_kind" ADD VALUE 'resolved';