package tapedeck.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.text.Message;

/**
 * The hint to what usually helps, by the kind of mistake. The shim tells the kind, in {@code tapedeck_advice.py}, with the values that
 * its sentence names.
 */
enum ErrorHint {
    LINEAR_INPUTS("mistake.linearInputs"),
    LINEAR_INSIDE("mistake.linearInside"),
    LINEAR_TURNED("mistake.linearTurned"),
    NOT_FLATTENED("mistake.notFlattened"),
    NOT_FLATTENED_INSIDE("mistake.notFlattenedInside"),
    MATMUL("mistake.matmul"),
    MATMUL_TURNED("mistake.matmulTurned"),
    MATMUL_VECTORS("mistake.matmulVectors"),
    MATMUL_BATCHES("mistake.matmulBatches"),
    MATMUL_UNNAMED("mistake.matmulUnnamed"),
    BROADCAST("mistake.broadcast"),
    BROADCAST_COLUMN("mistake.broadcastColumn"),
    BROADCAST_UNNAMED("mistake.broadcastUnnamed"),
    CHANNELS("mistake.channels"),
    CHANNELS_LAST("mistake.channelsLast"),
    IMAGE_DIMENSIONS("mistake.imageDimensions"),
    KERNEL("mistake.kernel"),
    POOLED_AWAY("mistake.pooledAway"),
    VIEW_SIZE("mistake.viewSize"),
    VIEW_REST("mistake.viewRest"),
    VIEW_STRIDES("mistake.viewStrides"),
    INDEX("mistake.index"),
    INDEX_EMPTY("mistake.indexEmpty"),
    INDICES("mistake.indices"),
    DIMENSION("mistake.dimension"),
    MASK("mistake.mask"),
    EMBEDDING("mistake.embedding"),
    EMBEDDING_TYPE("mistake.embeddingType"),
    CAT("mistake.cat"),
    CAT_DIMENSIONS("mistake.catDimensions"),
    STACK("mistake.stack"),
    BATCH_NORM_OF_ONE("mistake.batchNormOfOne"),
    BATCH_NORM_FEATURES("mistake.batchNormFeatures"),
    BATCH_DIMENSION("mistake.batchDimension"),
    LAYER_NORM("mistake.layerNorm"),
    RECURRENT_INPUTS("mistake.recurrentInputs"),
    HIDDEN("mistake.hidden"),
    DATASET_ROWS("mistake.datasetRows"),
    TARGET_TYPE("mistake.targetType"),
    TARGET_TYPE_UNNAMED("mistake.targetTypeUnnamed"),
    TARGET_ONE_HOT("mistake.targetOneHot"),
    TARGET_COLUMN("mistake.targetColumn"),
    TARGET_COLUMN_UNNAMED("mistake.targetColumnUnnamed"),
    TARGET_ROWS("mistake.targetRows"),
    TARGET_RANGE("mistake.targetRange"),
    PROBABILITIES("mistake.probabilities"),
    TARGET_SHAPE("mistake.targetShape"),
    TARGET_WHOLE("mistake.targetWhole"),
    TARGET_WHOLE_UNNAMED("mistake.targetWholeUnnamed"),
    IN_PLACE_TYPE("mistake.inPlaceType"),
    LAYER_TYPE("mistake.layerType"),
    PRODUCT_TYPE("mistake.productType"),
    PRODUCT_TYPE_UNNAMED("mistake.productTypeUnnamed"),
    LOSS_TYPE("mistake.lossType"),
    MEAN_OF_WHOLE("mistake.meanOfWhole"),
    GRAD_OF_WHOLE("mistake.gradOfWhole"),
    BACKWARD_TWICE("mistake.backwardTwice"),
    BACKWARD_TWICE_IN_LOOP("mistake.backwardTwiceInLoop"),
    BACKWARD_VECTOR("mistake.backwardVector"),
    NO_GRAPH("mistake.noGraph"),
    NO_GRAPH_NO_GRAD("mistake.noGraphNoGrad"),
    LEAF_IN_PLACE("mistake.leafInPlace"),
    SAVED_CHANGED("mistake.savedChanged"),
    WEIGHT_CHANGED("mistake.weightChanged"),
    GRAD_NONE("mistake.gradNone"),
    GRAD_NOT_REQUIRED("mistake.gradNotRequired"),
    GRAD_OF_RESULT("mistake.gradOfResult"),
    NUMPY("mistake.numpy"),
    NUMPY_UNNAMED("mistake.numpyUnnamed"),
    ITEM("mistake.item"),
    TENSOR_OF_TENSORS("mistake.tensorOfTensors"),
    TRUTH("mistake.truth"),
    UNPACKED("mistake.unpacked"),
    OPTIMIZER_EMPTY("mistake.optimizerEmpty"),
    OPTIMIZER_LIST("mistake.optimizerList"),
    OPTIMIZER_TENSOR("mistake.optimizerTensor"),
    OPTIMIZER_RESULT("mistake.optimizerResult"),
    METHOD_NOT_CALLED("mistake.methodNotCalled"),
    SUPER("mistake.super"),
    FORWARD("mistake.forward"),
    FORWARD_MISSPELT("mistake.forwardMisspelt"),
    FORWARD_ARGUMENTS("mistake.forwardArguments"),
    TUPLE_GIVEN("mistake.tupleGiven"),
    ARRAY_GIVEN("mistake.arrayGiven"),
    OTHER_GIVEN("mistake.otherGiven"),
    CUDA("mistake.cuda"),
    NOT_IMPORTED("mistake.notImported"),
    NAME("mistake.name"),
    NAME_UNKNOWN("mistake.nameUnknown"),
    ATTRIBUTE("mistake.attribute"),
    SHAPE_CALLED("mistake.shapeCalled"),
    FILE("mistake.file"),
    MODULE("mistake.module"),
    STATE("mistake.state"),
    RECURSION("mistake.recursion");

    private final String key;

    ErrorHint(String key) {
        this.key = key;
    }

    /** The sentence with its values by name. */
    Message sentence(Map<String, String> values) {
        List<Object> named = new ArrayList<>();
        values.forEach((name, value) -> {
            named.add(name);
            named.add(value);
        });
        return Message.of(key, named.toArray());
    }
}
