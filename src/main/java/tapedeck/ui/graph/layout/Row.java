package tapedeck.ui.graph.layout;

import java.util.List;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.Graph;

/**
 * A line of the drawing: Functions that follow each other on the tape, in one scope, and the tensors that stand
 * with them. Two equal rows look the same, so a row that has been laid out keeps its layout while the tape grows.
 *
 * @param scope of all its Functions
 * @param opens whether it is the first of its frame, and so carries the title
 * @param calls its Functions; empty only if there is no Function at all
 * @param cards every tensor that stands here, those above a junction included
 * @param entering tensors of earlier rows that are used here
 * @param leaving tensors that stand here and are used in later rows
 */
record Row(ModulePath scope, boolean opens, List<Graph.Call> calls, List<Graph.Card> cards, List<Long> entering,
        List<Long> leaving) {}
