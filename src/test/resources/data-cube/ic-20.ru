# breaks IC-20
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>
PREFIX ex: <http://example.org/>

INSERT { ?l a qb:HierarchicalCodeList ; qb:parentChildProperty skos:narrower ; qb:hierarchyRoot ex:root } WHERE { pay:area qb:codeList ?l }
