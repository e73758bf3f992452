package tapedeck.classroom;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one participant to the question that is shown. Immutable.
 *
 * @param row that he sits in, from 1; 0 where he has not said it
 * @param first in the first vote; null if he did not take part in it, or it is still open
 * @param answer in this round; null if none yet
 * @param judgement of the last answer; null before the answer is revealed, or if there is none
 */
public record OwnVotes(String nickname, int row, @Nullable Answer first, @Nullable Answer answer,
        @Nullable Judgement judgement) {}
