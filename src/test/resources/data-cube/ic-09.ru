# breaks IC-9
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX ex: <http://example.org/>

INSERT DATA { ex:slice a qb:Slice }
