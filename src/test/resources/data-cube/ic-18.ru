# breaks IC-18
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX ex: <http://example.org/>

INSERT { ?d qb:slice ex:slice . ex:slice qb:observation ex:stray } WHERE { ?d a qb:DataSet }
