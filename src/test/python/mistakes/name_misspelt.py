# says: NameError: name 'learnin_rate' is not defined. Did you mean: 'learning_rate'?
# helps: Nothing is called learnin_rate; learning_rate is.
# change: Change line 4 to print(learning_rate)
import torch

learning_rate = 0.1
print(learnin_rate)
