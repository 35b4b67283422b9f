"use client";
import { FaultScreen } from "@/components/newsroom/faults/fault-screen.client";

export default FaultScreen;
