package tapedeck.python.bridge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** A stream's place as {@code torch.get_rng_state} gives it: 5,056 bytes, laid out as PyTorch's own. */
final class RngState {
    private static final int SIZE = 5056;
    private static final int LEGACY = 5048;
    private static final int WORDS = 624;

    private RngState() {}

    static Tensor of(RandomStreams.Stream stream) {
        Generator.State state = stream.generator.state();
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(stream.seed).putInt(WORDS + 1 - state.position()).putInt(1).putLong(state.position());
        for (int word : state.words()) {
            bytes.putLong(Integer.toUnsignedLong(word));
        }
        boolean spare = !Double.isNaN(state.spare());
        bytes.putDouble(0).putDouble(spare ? state.spare() : 0).putDouble(0).putInt(spare ? 1 : 0);
        NdArray array = NdArray.empty(tapedeck.array.Shape.of(SIZE));
        for (int i = 0; i < SIZE; i++) {
            array.values()[i] = Byte.toUnsignedInt(bytes.get(i));
        }
        return new Tensor(array, DType.UINT8);
    }

    static void restore(RandomStreams.Stream stream, Tensor tensor) {
        if (tensor.dtype() != DType.UINT8) {
            throw EngineException.type("RNG state must be a torch.ByteTensor");
        }
        if (tensor.numel() != SIZE) {
            throw new EngineException("Expected either a CPUGeneratorImplStateLegacy of size " + LEGACY
                    + " or a CPUGeneratorImplState of size " + SIZE + " but found the input RNG state size to be "
                    + tensor.numel());
        }
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (double each : tensor.data().toArray()) {
            bytes.put((byte) (int) each);
        }
        bytes.flip();
        long seed = bytes.getLong();
        bytes.getLong();
        int position = (int) bytes.getLong();
        int[] words = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = (int) bytes.getLong();
        }
        bytes.getDouble();
        double spare = bytes.getDouble();
        bytes.getDouble();
        stream.seed = seed;
        stream.generator.restore(Generator.State.of(words, position, bytes.getInt() == 1 ? spare : Double.NaN));
    }
}
