import torch
import torch.nn as nn
from sklearn.datasets import load_digits

# Hyper-parameters
sequence_length = 8
input_size = 8
hidden_size = 16
num_layers = 2
num_classes = 10
batch_size = 50

torch.manual_seed(0)
d = load_digits(n_class=10)
images = torch.tensor(d.images / 16.0, dtype=torch.float32)
labels = torch.tensor(d.target)
train = [(images[i], labels[i]) for i in range(500)]
test = [(images[i], labels[i]) for i in range(1000, 1200)]
train_loader = torch.utils.data.DataLoader(train, batch_size=batch_size, shuffle=True)
test_loader = torch.utils.data.DataLoader(test, batch_size=batch_size)


# Recurrent neural network (many-to-one)
class RNN(nn.Module):
    def __init__(self, input_size, hidden_size, num_layers, num_classes, kind='lstm'):
        super(RNN, self).__init__()
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bi = kind == 'bilstm'
        self.lstm = nn.LSTM(input_size, hidden_size, num_layers, batch_first=True, bidirectional=self.bi)
        self.fc = nn.Linear(hidden_size * (2 if self.bi else 1), num_classes)

    def forward(self, x):
        # Set initial hidden and cell states
        n = self.num_layers * (2 if self.bi else 1)
        h0 = torch.zeros(n, x.size(0), self.hidden_size).to(x.device)
        c0 = torch.zeros(n, x.size(0), self.hidden_size).to(x.device)
        # Forward propagate LSTM: (batch_size, seq_length, hidden_size)
        out, _ = self.lstm(x, (h0, c0))
        # Decode the hidden state of the last time step
        return self.fc(out[:, -1, :])


for kind, layers in (('lstm', 2), ('bilstm', 1)):
    model = RNN(input_size, hidden_size, layers, num_classes, kind)
    print(model)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for epoch in range(2):
        for i, (x, y) in enumerate(train_loader):
            x = x.reshape(-1, sequence_length, input_size)
            loss = criterion(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if (i + 1) % 5 == 0:
                print('Epoch [{}/{}], Step [{}/{}], Loss: {:.3f}'.format(epoch + 1, 2, i + 1, len(train_loader), loss.item()))
    model.eval()
    with torch.no_grad():
        right = sum((model(x).argmax(1) == y).sum().item() for x, y in test_loader)
    print('better than chance:', right > 40, 'of', len(test))
