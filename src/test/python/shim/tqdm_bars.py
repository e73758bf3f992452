import io
import re
from tqdm import tqdm, trange
from tqdm.auto import tqdm as auto


def written(make):
    out = io.StringIO()
    make(out)
    return re.sub(r'\[.*?]', '[…]', out.getvalue().replace('\r', '~'))


print(written(lambda out: list(tqdm(range(0), desc="none", file=out))))
print(written(lambda out: tqdm(total=8, file=out, initial=4, mininterval=1e9).close()))
print(written(lambda out: tqdm(total=8, file=out, disable=True).update(3)))
print(written(lambda out: list(tqdm(range(3), file=out, mininterval=1e9, leave=False, ncols=50))))
print(written(lambda out: list(auto(iter("ab"), file=out, mininterval=1e9, unit="row"))))
bar = tqdm(total=3, file=io.StringIO())
bar.update(2)
print(bar.n, bar.total, bool(bar), len(bar), bar.desc)
bar.set_postfix(loss=0.123456, name=" x ", big=12345678, ok=True)
print(bar.postfix)
bar.set_description("now")
print(bar.desc)
bar.reset(5)
print(bar.n, bar.total)
bar.close()
print(tqdm.format_interval(4000), tqdm.format_num(1234567), tqdm.format_num(0.000012345))
print(sum(trange(4, file=io.StringIO())))
tqdm.write("said")
