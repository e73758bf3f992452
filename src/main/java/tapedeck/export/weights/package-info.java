/** Arrays by name in files that Python's libraries read and write: npz, safetensors, and PyTorch's state_dict. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.weights;
