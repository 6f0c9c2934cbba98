# breaks IC-21
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>
PREFIX ex: <http://example.org/>

INSERT { ?l a qb:HierarchicalCodeList ; qb:parentChildProperty ex:inverse ; qb:hierarchyRoot ex:root . ex:inverse <http://www.w3.org/2002/07/owl#inverseOf> skos:broader } WHERE { pay:area qb:codeList ?l }
