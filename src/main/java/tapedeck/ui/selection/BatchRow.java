package tapedeck.ui.selection;

/**
 * A row of the batch that is shown, in its tensor of inputs.
 *
 * @param tensor its id
 * @param row from 0
 */
public record BatchRow(long tensor, int row) {}
