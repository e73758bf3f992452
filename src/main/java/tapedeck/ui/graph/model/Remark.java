package tapedeck.ui.graph.model;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;

/** What to say about something while it happens, in lines: a local derivative, an update. */
public record Remark(Selection about, List<Message> lines) {}
