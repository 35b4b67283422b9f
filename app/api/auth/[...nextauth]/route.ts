import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";

type Handler = (request: Request, context: unknown) => Promise<Response>;

// Built at the first request: the environment is not there while Next builds.
const handle: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context);

export { handle as GET, handle as POST };
