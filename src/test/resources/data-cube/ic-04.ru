# breaks IC-4
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>

DELETE { pay:year rdfs:range ?r } WHERE { pay:year rdfs:range ?r }
