"""Files that PyTorch itself wrote (2.6, by its torch.save), read again: tensors and plain containers, and nothing else."""
import base64
import io
import zlib

import torch
from torch import nn

STATE = ('eNrNWAt0FFcZns1CSLaQhBAgRYwIahehYd8PHgmNkFiHQhikriiuk93J7sJmd/+dOymh3RatCcQ+rBYr9YEialutD7QqFoyASi2Faqu14gssWrFWQVtFz/GI9zFZZu6UPHZ7Ds4'
     '5e252dr7Hf+9///tPOkX7BEGoqhIsV51QL8j5WDLVqyyKy0huzm1Ot7fVCBtM17aKAgjOyEQM6MnGlTTYYrFsOq3EUCqbUR1r8nElr8RXpGLIARXzJbA7I0TL1XyTkkokEUyIoS'
     'wWaY5qKJVWHdG80qWl0vEoUjJqNh/t9ThgotMZmYQxKn5STihQySCO9nRWRuvYTQdMitgIL1RF7HiM5TSoFisRONaKglgh2gfgKtEu2gZg8mCS+JiCoEaC2kglNdOVklWoS2KlZ'
     'GWSMblharJarEBQTxn6YZpo64cGhp6OYIYEM2ko7uFQGk14D1zN8LN0/GsIfjbDvxZBkwSvo+pupj7HhPbC6xl6ro6eR9BvYOg3IniTBNdEaig6r2UyqUwi2qPIGXCaWHwwn7G8'
     'WWdZQFgWMpZrETRLsCgyxcTSK+fBZSLxg5uReHQSLyHxMRI/goAEwch0SpLReqJdMoolFTWK8nJssxKHECPT12xVNpMoLlmY8gdgMea3IViC+efPZ7xLESyToEUrQGukGj+Eo0M'
     'yyUJYTn+/zhkhOQptBXgLTY5eJa/ijIMVok3VM2FlAdqTxe9u6CjAW/H3ClVTu2jCKrlsLAnXi3Yqkc2hVE9qq5KHtxVAZCmtIhkpsKoANzhFoQCrnZEJ9K6SgzWmSQpCJwtirS'
     'EICcE6Cd5O/SlbclG5NwHrTbAQ3JikafqOYppGWJq+k1FsQPAuCd4dcVyiiKoAG00sYXgPY4kWWd7LWGTG0oUgJkFcE20FUJzJS9YryMS4oJt5Txi843xOSbApud78rBs2s2RI6'
     '8nQQ5IhwzBZBDkJILnRjPFAnmFUHYMIRmOYXgQ3SbBFE3Ed6bNY88JWZu1mg7VbEBQkuJW35oPbmMw2XeZ9ROb9DHM7gg9I0M9b88MAw2zXMTsIZpBhPojgDgnu1ER7Ae6yWAvA'
     '3czahwzW7kHwYQk+wlsLwr1MZqcu81Eicx/DfAzBLgnu562F4OMM8wkd80mC+RTD7EbwaQk+o2mRyfjZnJyXe6KJfFbLqbBnI3y2AHudlCWdh891tJ5mBZ1mdBfeRyp8vqP1xeP'
     'kOtHReu7CkydnbF8wAF+glVPBHA90tKzsu/s5152LKT+rb9G4EpP74EFRoAkt96iJvByHhwZpFeyRt9DdA18cpD93Z/OKjHfXl1bT3I3JOaTl5a60Ag8P0sIVT3V346Mhg1L07p'
     'cHqb1uTcU14yuraWWkcanw1Y3wNbz9RBtJbUWTNfojpsvgR/fpsxZmsxaGr7Ot8A0ya3axYgAewUC8I77JZu5bCL4twX66jzE/gu+Y6tOKrIbdFCvUo5TV44IDmNWB4OBazGnvh'
     '++SBRlijN9DcEiCw2x2s9m0CkdMlG34XpHw+4zQDT9gi/tDfXGPksV9jBH+CMHjEhxjhH1IUeEJMyG+VyQ8zgg9cIIRPqkT/pgQ/oQRPoXgaQl+SmtFDn52mROXzraClLwDnjGl'
     'oscLP2fkz+rkvyDkJxn5LxH8SoJf76BffrMdfivBKZpIqoLgdCwaJewolYlGHfiOA363EZ4TbXI/nJHg9zTGOOrLKfAHPbpucqoHfA54ntVaklN/1H9bh7844CwrcX/qhxck+DO'
     'r5D051Acvmm374C/YtoDgr8S2QDDnWFk8z6z/DcHfJXiJppMak9P46HvZTOGHf7BN/k/DJr+A4F8S/Ftr7hQnVa28/v7t/8EbgHw6L9tLTRUmFnspsqRZ0ha1t9mEDekUQmmFMP'
     'UvO3M1cUI+l2eqEVpMXdkiV3vbYq4nG891du9dB6bdu7vlVvGlocfvODm075HY0LrBphbi6PCziaONWLNxFEcLzY7c7W3OMTtavnnJwa3yC1TvyPkzNxKBqhH1aoUlnB6egmCpU'
     'yAI21qJ9qZNex4m+TZhFO1WThsHu6SM6d8wzEw8pE7NVUqJ31NW/OXre6/g/Pv+D+bff4XnP3AF5z9Y5vyfOH68hXyIh9W3HLihlPhDZcSfrb99KfkQ/YUv3zyvFP3wq7D+Nn2s'
     '0Ee7Pk7Qx4mGPJn82NE9LvKKM0pdbjD7xGWiTnil9R/OgXvWVj5TQvwe16sQP7vOt+p/LGdDlT7W6WODPjbq42x9nKOPc5eTOE4KXe2dJIZR4vByceBavmi8cdjoigzNO0Ibhop'
     'RFK/jFPGSLCtn92D9i0Tfe/yQVoq+t2z9kfNHGFP++MrIn5Gincbp4DpdK1j8z6E50/zo7COj178anJgmTjyBS8uawP9evDhEPsRD4/5Z7tH3X42w1OwBT1+oZA/nencenOWNHS'
     'D6D1QsP1uCvr8c/e7u7lbyIfpPeI7tK0E/UI6+zVBXL5za8VAJ+sFy9Md3/lryL1Ru/gmXuYinOccO7y2h/w+Pp/8vX79WWFDU1/8L2N52zVgNeB1E6andifWj188mwVNUaqahq'
     'ko+JadTW2Xy3+5oKt7e1jzO1XB5gyFX2B/yhL3BgC/odwe9YZcn5PMHwiF3wB8OhYNhd8AXIi7FNbt9TuzDSV3aaKsw7NP4Hlpncc7/H59HG989p5qQq6oF65srDze+KNaY4PdV'
     'C9zrKo81vvSZsU4Hh3XzWOOmqTVhd1mwFmFjt20GN1zFg91jB++ygD1jt904mQd7x6680wL2jR3cOIUH+8cx2xZwgAcbe3tutmt4cJAHGxtzTtkCDvFgY7fMxVzLg8M82NjSmLP'
     'zEA+2LLOxDeWE63isJTuNHaUZfNoCtmSnsR00g6WpPNgzUshm8NMWcDE7X7nRM16Reh5syU5jD2YGH7KALdlpbJ7MK9UwjQNb9pSx8TFjd/FYi2lj02LGNjZwWItnY8PB6fLYwE'
     'i7kdOdzmEt+8l4sJqxO3lsaOxY5wwOa9lNxmPWvMAPGrD6Ic6DjadfkwlcP1MY5VzuFCsrFw6f4vZrDSe6eWyexMb9M4e7kEp65/mmS2/pneLESoZpos+zZ/8H5PkzhA==')
HALF = ('eNoL8GZmYWDg4GDAAAIMQgyJRckZmWWp+imJJYl6Bdk5bk58DFEooIGptpAhghGovryQMbkkH6hBL760JDOnmCu+KDWpNDMnJb4kNa84vyi+zIirkElDI4IdqLgYqDIxPbWQGaKF'
     'yyMxJy0YIsZVyAI2z6CQNYIZSCcXlBayeTOVFLIHejN4M7UWcngzthZydiYn5+fkpCaXZObnFXP5F6WkFqWmuGQml3AVcmkGFXKXFPIEFfIW6wV4s3PsSNu4aSHQKBAOwOlhQQYF'
     'uIeTKktS80FmujnJoPkYFeRklpTkpIIsabV9LMkGNIYNryV8DHYooapv4OZkhdcG/IDBhsEGZHv+/ihloJUMLHht52ewh9tellpUDAw7NydrCqyPMuYC2X5xXnooE9B8Jry2yzEY'
     'wW3XA3u+OLUoMzEnsyoRFIvxmSluTnokOsbA1NzMwtTCwtTc2MLU0tLMyNzCyAAIDE0sDU3MLcxNzMxMTSwtDEGuXOgaZqgBdIcG2JWMIMfC3YmcRAQwXI6eD9B1I8e9IIrOj0i6'
     '4YkKXTty5PGhaA9jZEBLLuh6kYOeH0XvFSS90MhG14wcInIomoOYGAjEVYA3G5sOLGaZdeE6WdFoJ0YI/YMJQgP1gUoABisWCJ8RLMbKBtHDClYPUQsAA+n5Ag==')
WHOLE = ('eNqlV11sFFUUnt2FtmyhpUWwFKh/qFst2+5fd8tPiysu6GIpW8ERxXF2d3bv2N2Znpk7raBFUEsXEUVABFRefDD6RqKJBtJEH0zUJx+M4clEfCAmRo0m+iTen2m7O1sE20km073'
     '3fN937rnfPTMdSHoWCEJdnVB1LRWaBdnIIHVE6czKWPYPDxUS8QZhT8V10J3BOonya5q/qGetgmL6M7qGZVVTDO+gApaiYVUueEFoPwSuMXD7RCqGDRKhannwlMR68lsalg25qG'
     'DFMGHBGCxkQVLayuXoSM0Y1Iqr6Iima9IwGVJNTIinAiRTwVCXkchvtYBVTZK8ZMQLi/aCdxzqU7BYXMb45MzQqGxkpWFDkZCuD5mwJJPRCwUlg1VdM707jKxiKNktaoagG9pT0'
     'Cg2VgA5aCmic03iCjqnmlLOKhQqY6C5X2ygszndKAMuY8BbxNaqKWlUxUiiBHkTlrOwFeLq6jC5MCrvM6WMTJLOwq0ssEVsLg+cWdxKNt0qts06XSG5ioWuFptoqIllrEhZUgWb'
     'aA2bbROXO2ZnpG5jEbfzlRV0OTt72B0s7E6+mVVhujkleBeLW8ttYBsL7h6De3yiiwx1wb3VvisQz8mGdzt/gI8Yrn0M7vMhTwkRT93vE2sIdFRR8whDh42XLKwWTK9kKNQ72Rk'
     'femHddUKI80zdkEaCXvD7fGItITVJpJxXoJNDvAmyNDzIB73QZeccED3kmRm2IJiswRDamRSS7qTnMISTnqTrMESOsFV3Y4imIFZiP3omYH0KNojklAppVTZhI1qHiCzqRJw2AJ'
     'tQMOnG0MvoxqEv6RqHzZzqAQzxFDzIqbZMwEMpSFiIHKetqA6R07FtHB5OwSNoCQtIIm7s7ai5H3GrPoq4F/sRt9oOxD01gLhhdiJujRTiBhhEfIcfQ3wHdyGyabvZESfHMqfI2'
     'DLITj6e9IiLyZhu4ZlBMem20vaanqje3rSMM0jTjaI3Tv/qJ38Fsl7YQ7b5yTF4amqb9/pQh6NEQXial0iyS/QMLZHMS5TGkElBlpdImYBcCvLIWeQQIM6g2gzPUoYhzlDAUEyB'
     'xhn0CRhOAbAiGz62SMPSaKuTioqsgVnBGwbMeS2bd4TyjnLe5zDsS8F+VrwpjhHZgOcrKCLwAqcYsykOUIoXOcVBDIdS8BLrfppVlFgNFVMi7TczRPrHy5zKdu12XctPm/YVxt4'
     'N44TdheEwYW9v56wTGEopOGJxD706DkdT8JrtoWO2h16f8dAbtoeO2x560/bQCdtDJ20PnbI99JbtodO2h96mHjrDSknXMO2Xs0k3O1DKsAnntvb+9PcnpSvod9YyinqRvB6sIr'
     'yzte+zs/Q6xw6/nMuR7gDvllhFWBWkqdLSRmTCeyUrbVlp/0Cytq5pzfJtlwmM3gPXfVE2Cb7pF2V6H1Z0+g5JxNc63pSzXwUV44JCxcY3XVlJU6T39cUahN6Kt3JnVyK+/qaUZ'
     'r+uvn/s4rKT53sPJP+Y/Oro5ckLH2cmB4+09dKMPv8+/2UL0Wy5QUYdlRkFEnHfTWe0eWjDpf3yz0zvi9+u7KYCdTfQ21ipF0zEY3OugCAc7KM31T++s+a7OeiH5qP/z7Vrk/Sm'
     '+i2ftgbmoB+ej/6vI6cutYYyF6n+B+7NV+egH5mPfi6X66M31f8m+PWFOeh3z0ffZbNS/b9+KH14Y/1GYcO0/gj9EtW1RDw61wRCXqr87fn8Ljfhdv+ncpsQnFb2s6WbikG+rdX'
     '9Mv16ldRsIu7/n4kEwrFYVyQa7Yn2xLqj3bFoIBIJBAI9ka5YJBYOR0JdsWhPVzhEs/zlz9oDPpKHj2XposlO51neKpdWZe78P8KJLu99TRXI9lqhurk64eWNqqECfrpWcLRLJ7'
     'a86VRifXUObMCJLW8YldgzTmzQiS0/7JXYlkUObMiJLT+oDl0nNuzElh8yh67XgY04seUHxKHrxHY7seUWb6zUrRecB8oJLndeWwX4RBl49jMxkKyp6Zg6QZ5108h6x/MjN3/GF'
     'k91hBr6ZS/8aK/UxcYW1nBMPYvnsf8CD0YAEg==')
EVIL = ('eNoL8GZmYWDg4GDAAAIMQgyJRckZmWWp+imJJYl6Bdk5bk58DFEooIGptpAhghGovryQMbk4o7QkM4erKLekKDWVq5ApggcooZ+Xn5dakVlckppXUsjcWsgSVMharBfgzc5hIl90'
     'zhKoAoQDcDpEkIED7pCkypLU/KKU1CI3JxawS3IyS0pyUkGGtdo+lmQDKmfDaxg/gy3csLLUouLM/Dw3J0s0T5EAjLlAdl+clx7KBDSdCa/dcgxGcLv1QEGqX5xalJmYk1mVWAJ0'
     'R3xmipuTHolOMTAzNjMxNTc3Nrc0MTMxMDQwNTQ2AAMjU1MDIwtzA3MTAxMjc5Ar5VzsWTWA7tAAu5IR5Fi4O5GjQgDD5ejpAF03ctgLoujsRNINjzx07cjBx4+i/RqSdmh0oWtG'
     '9pUciuYgRgYC4R3gzcamA4sdZl24ThY0mo0RQv+A0kB97CD6HxOEzwgWY2WD6GEBq4eoBQCJpKTd')


def file(text):
    return io.BytesIO(zlib.decompress(base64.b64decode(text)))


state = torch.load(file(STATE))
for key, value in state.items():
    print(key, type(value).__name__, value)
print(state['model']._metadata['1'], state['turned'].stride(), state['part'].dtype, state['p'].requires_grad, state['p'].is_leaf)
net = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
print(net.load_state_dict(state['model']), net[1].num_batches_tracked)
optimizer = torch.optim.Adam(net.parameters())
optimizer.load_state_dict(state['optimizer'])
net(torch.ones(4, 3)).sum().backward()
optimizer.step()
print(optimizer.param_groups[0]['lr'], net[0].weight, net[0].bias)
for text in (WHOLE, EVIL):
    try:
        print(torch.load(file(text)))
    except Exception as e:
        print(type(e).__name__, str(e).split('WeightsUnpickler error: ')[-1].split('Please use')[0])
