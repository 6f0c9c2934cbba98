# breaks IC-7
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX ex: <http://example.org/>

INSERT DATA { ex:key a qb:SliceKey }
