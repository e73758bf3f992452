package tapedeck.ui.graph.model;

import java.util.List;
import tapedeck.text.Message;

/**
 * The remark on a Function while it is at work, in lines: its local derivative.
 *
 * @param function its place on the tape
 */
public record Remark(int function, List<Message> lines) {}
