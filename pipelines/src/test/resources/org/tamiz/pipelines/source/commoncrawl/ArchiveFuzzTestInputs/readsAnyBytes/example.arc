filedesc://a.arc 0.0.0.0 20080430204825 text/plain 68
1 0 Crawler
URL IP-address Archive-date Content-type Archive-length

http://example.org/ 10.0.0.1 20080430204826 text/html 52
HTTP/1.0 200 OK
Content-Type: text/html

<p>Sieve
