# says: ZeroDivisionError: division by zero
import ast
import linecache
import sys
import traceback
traceback.TracebackException = traceback.StackSummary = ast.parse = linecache.getline = sys.excepthook = None
1 / 0
