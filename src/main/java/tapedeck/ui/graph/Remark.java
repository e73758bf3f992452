package tapedeck.ui.graph;

import java.util.List;

/** What to say about something while it happens, in lines: a local derivative, an update. */
record Remark(Selection about, List<String> lines) {}
