# breaks IC-10
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>
PREFIX ex: <http://example.org/>

INSERT DATA { ex:slice a qb:Slice ; qb:sliceStructure ex:key . ex:key qb:dimension pay:area }
