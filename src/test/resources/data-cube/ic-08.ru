# breaks IC-8
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX ex: <http://example.org/>

INSERT { ?s qb:sliceKey ex:key . ex:key a qb:SliceKey ; qb:componentProperty ex:strange } WHERE { ?s a qb:DataStructureDefinition }
