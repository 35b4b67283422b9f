"use client";
import { FaultScreen } from "@/components/newsroom/faults/fault-screen.client";
import "./newsroom/newsroom.css";

/** The newsroom's own frame could not be built, for instance because the database does not answer. */
export default FaultScreen;
