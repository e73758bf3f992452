package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The source is written at places that an index names. Saves the index, and the source as PyTorch does. */
interface IndexedWrite extends WrittenInto {
    NdArray index();

    @Override
    default List<Message> derivative() {
        return List.of(Message.of("function.kept"), Message.of("function.source"));
    }

    @Override
    default boolean savesSource() {
        return true;
    }

    @Override
    default void save(Context context) {
        context.save(index());
    }
}
