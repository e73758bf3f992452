# says: Tapedeck lets a script use no network
import urllib.request
urllib.request.urlopen("http://example.com")
