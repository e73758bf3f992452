import pandas as pd, numpy as np, io
txt = """x,y,name,ok,z
1,0.5,al,True,1
2,1.25,bo,False,
3,-2,cy,True,30.5
"""
open('table.csv','w').write(txt)
df = pd.read_csv('table.csv')
print(df); print(df.shape, len(df), list(df.columns), df.columns)
print(df.head(2)); print(df.dtypes); print(df['x'], df.y.values, df[['x','y']].values, df.values)
print(df.iloc[0]); print(df.iloc[:2, 1:3]); print(df.iloc[:, -1].to_numpy(), df.iloc[1, 0]); print(df.loc[0:1, 'x'], df.loc[df['x'] > 1, ['x','name']])
print(df.dropna()); print(df.isna().sum()); print(df['z'].fillna(0).tolist(), df.fillna(0)['z'].values, df.z.mean())
df['w'] = df['x'] * 2 + df['y']; print(df); print(df['w'].mean(), df.mean(numeric_only=True)); print(df.drop(columns=['w','name']).head(1)); print(df['name'].map({'al':1,'bo':2,'cy':3}))
print(df[df.ok]); print(df['name'].unique(), df['name'].value_counts()); print(df.sort_values('y'))
print(pd.DataFrame({'a':[1,2],'b':[.1,.2]})); print(pd.DataFrame(np.arange(6).reshape(3,2), columns=['p','q'])); print(pd.Series([1.,2.5,3]))
print(pd.DataFrame({'a': range(100), 'b': np.linspace(0,1,100)})); print(pd.Series(range(100), name='k'))
print(pd.read_csv(io.StringIO('a;b\n1;2\n'), sep=';')); print(pd.read_csv(io.StringIO('1,2\n3,4\n'), header=None)); print(pd.read_csv(io.StringIO('i,v\nx,2\ny,4\n'), index_col=0))
for f in (lambda: df['nope'], lambda: df[['x','nope']], lambda: pd.DataFrame({'a':[1],'b':[1,2]}), lambda: bool(df['x']>1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
import torch
print(torch.tensor(df[['x','y']].values, dtype=torch.float32), torch.tensor(df['x'].values), torch.from_numpy(df[['x','y']].to_numpy(dtype=np.float32)))
print(pd.get_dummies(df['name'], dtype=int), (df[['x','y']] - df[['x','y']].mean()) / df[['x','y']].std())
for i, row in df.iterrows(): print(i, row['x'], row['name'])
print(df.x.astype(float), pd.DataFrame({'big':[1e7,2.5],'small':[1e-8,1],'neg':[-1,2]}))
rooms = pd.DataFrame({'NumRooms': [np.nan, 2, 4, np.nan], 'Alley': ['Pave', None, None, 'Dirt']})
dummies = pd.get_dummies(rooms, dummy_na=True)
print(dummies)
print(dummies.fillna(dummies.mean()))
print(pd.get_dummies(rooms['Alley'], prefix='A', drop_first=True), pd.get_dummies(rooms, columns=['Alley'], dtype=int).to_numpy(dtype=float))

gaps = pd.DataFrame({'a': [float('nan'), ' x', 'X', 'y']})
low = gaps['a'].str.strip().map(lambda text: text.lower(), na_action='ignore')
print(low.isna().tolist(), low.mode().tolist(), low.fillna(low.mode()[0]).tolist(), gaps['a'].value_counts().to_dict())
