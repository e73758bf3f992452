package tapedeck.ui.classroom;

import tapedeck.classroom.Classroom;
import tapedeck.classroom.server.ClassServer;
import tapedeck.classroom.server.LocalAddress;

/**
 * A class that phones can join.
 *
 * @param where they reach it
 */
record OpenClass(Classroom classroom, ClassServer server, LocalAddress where) {}
