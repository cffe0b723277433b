import type { Lexicon } from './types.ts';

export const pt: Lexicon = {
  email:
    'e-mail email correio_eletronico correio_electronico endereco_de_e-mail endereco_de_email endereco_eletronico mail',
  account: 'entra_com acessa_com inicia_sessao conta contas',
  market: 'marketplace',
  holder:
    'titularidade esta_registada_em_nome esta_registrada_em_nome responsavel_pela_conta responsavel_da_conta por_tras_dessa_conta em_nome_da em_nome_do gerida_por gerido_por administrada_por quem_administra quem_gere registada_em registrada_em titulares titular detentor detentora proprietario proprietaria dono dona em_nome_de no_nome_de no_nome_do no_nome_da quem_a_criou quem_a_gere quem_tem_a_conta registado_como registada_como registrado_como registrada_como pertence_a',
  receive:
    'chegar_a chegar_ao ficar_em fique_em ir_parar_a ir_parar_em chegar_a_conta atribuir atribuida atribuam associar receber recebera recebe destinatario destinataria destino transferir_para transferida_para para_a_conta mover_para passar_para atribuir',
  name: 'nome nomes denominacao',
  first: 'primeiro_nome nome_proprio',
  last: 'sobrenome sobrenomes apelido apelidos ultimo_nome',
  fullname:
    'nome_e_sobrenome nome_completo nome_e_apelido primeiro_e_ultimo_nome nome/sobrenome nome_sobrenome nome_e_apelidos',
  org: 'nome_da_empresa nome_da_organizacao nome_da_instituicao nome_da_entidade nome_da_firma nome_da_sociedade denominacao nome_fantasia nome_completo_da_empresa nome_legal orgao escritorio negocio firma instituto empresa organizacao companhia sociedade razao_social entidade instituicao universidade denominacao_social cliente_final cliente',
  address: 'endereco morada sede localizada endereco_completo endereco_postal sediada',
  street: 'rua logradouro avenida rua_e_numero',
  postal: 'cep codigo_postal',
  city: 'cidade municipio localidade',
  region: 'estado distrito provincia uf regiao',
  country: 'pais',
  key: 'chave chaves chave_de_licenca codigo_de_licenca chave_da_licenca',
  license: 'licenca licencas licenciamento',
  expert:
    'parceiro_atlassian especialista perito parceiro parceira expert partner consultoria quem_nos_acompanha que_nos_acompanha nos_atende',
  hosting: 'hospedagem alojamento implantacao tipo_de_hospedagem edicao',
  host: 'produto anfitriao hospedeiro instancia produto_hospedeiro',
  users: 'usuarios usuario utilizadores utilizador numero_de_usuarios numero_de_utilizadores funcionarios',
  tier: 'nivel faixa escalao patamar',
  match:
    'ajustar ajuste ajustado ajustada ajustados adequar adequacao adequado adaptar adaptacao adaptado igualar igualado igualada corresponder corresponda correspondencia alinhar alinhamento alinhado mesmo_numero igual ampliar aumentar aumentado equiparar equiparacao compatibilizar atualizar coincidir coincida correspondencia coincidencia equiparado',
  app: 'complemento aplicativo extensao plugin add-on suplemento aplicacao',
  other:
    'pedido encomenda fatura nota_fiscal telefone tel celular telemovel fax site cnpj nif contribuinte nipc inscricao versao data assunto departamento cargo referencia cotacao preco manutencao observacao observacoes id_do_servidor ordem_de_compra',
  editors: 'editores editor',
  billing:
    'faturamento cobranca faturacao financeiro contas_a_pagar entrega perito_contabilista perito_contador perito_contabil',
  contact:
    'copia_para com_copia_para empresa-mae empresa_mae contato contacto tecnico solicitante remetente comprador administrador colega revendedor revenda duvidas',
  old: 'antigo antiga antigos antigas anterior anteriores velha velho previo obsoleta substituida',
  trial:
    'teste testes avaliacao expirada expirado vencida vencido demo demonstracao ignorar ignore ignorem invalida nao_usar nao_migrar nao_transferir nao_mover homologacao exemplo',
  server:
    'servidor servidores server instalacoes_proprias atras_do_nosso_firewall atras_do_firewall atras_da_nossa_firewall atras_da_firewall por_tras_do_nosso_firewall on-premise on-premises local',
  datacenter: 'data_center datacenter',
  building: 'centro_de_dados centros_de_dados sala_de_servidores cpd',
  cloud: 'cloud nuvem',
  own: 'nosso nossa nossos nossas proprio propria proprios proprias meu minha',
  use: 'usa usamos uso usada usado utiliza utilizamos utilizada utilizado em_uso instalada instalado nos_instalou nos_instalaram instalamos roda rodamos rodando executa executamos em_producao funciona operamos esta_sendo corre',
  moved: 'migramos migrado migrada mudamos passamos',
  confirm: 'confirmo confirmamos confirmacao confirmar confirmado declaramos declaro atestamos',
  agree:
    'concordo concordamos concorda concordancia de_acordo acordo aceito aceitamos aceite aceitacao autorizamos autorizo tudo_bem sem_problemas sem_problema ok podem estamos_cientes_e_de_acordo concordancia',
  refuse: 'recusamos recuso nao_concordamos nao_queremos nao_desejamos rejeitamos nao_aceitamos',
  understand: 'entendemos cientes compreendemos sabemos lemos ciente',
  yes: 'sim claro correto correcto exato certo confirmado com_certeza concordo concordamos de_acordo aceito aceitamos positivo ok isso',
  no: 'nao negativo',
  neg: 'nao nunca nenhum nenhuma sem nem tampouco jamais nada',
  cond: 'se_o se_a se_for se_nao se_os se_houver caso desde_que contanto_que salvo exceto a_menos_que com_a_condicao condicao condicoes quando assim_que uma_vez ate_que ate dependendo depende conforme_o poderiamos poderia aceitariamos concordariamos estariamos seria somente_se so_se enquanto sujeito sujeita',
  maybe:
    'duvido duvidamos talvez provavelmente possivelmente em_principio a_principio acho achamos acredito acreditamos esperamos nao_tenho_certeza a_confirmar pendente aprovacao verificar consultar decidir decisao ainda_nao avaliando analisando eventualmente',
  past: 'era estava esteve usavamos utilizavamos antes anteriormente nao_mais ja_nao foi rodava',
  future: 'sera serao vamos em_breve planejamos planeamos previsto proximo_ano proximo_mes ira',
  but: 'mas porem contudo todavia entretanto no_entanto',
  polite:
    'falta faltar faltando precisar precisarem precise precisem necessitem duvida duvidas algo mais informacao informacoes dados ajuda problema possivel adicional necessario houver_alguma',
  unlimited: 'ilimitado ilimitados ilimitada ilimitadas',
  correction:
    'mudámos_de_ideias mudamos_de_ideia decidimos_entretanto opa digitei_errado escrevi_errado o_certo_e errei ah_nao espere_ai espera_ai ops correcao corrigindo corrijo corrigir corrigido retificacao retifico errata desculpe desculpem perdao erro enganei engano digo na_verdade o_correto a_correta correta correto_e atualizacao leia-se',
  wrong: 'errada errado erro incorreta incorreto equivocada equivocado enganada gralha',
  instead: 'em_vez_disso em_seu_lugar em_vez_de ao_inves_de no_lugar_de e_nao nao',
  signature:
    'no_fim_deste_e-mail no_fim_deste_email no_final_deste_e-mail no_final_deste_email no_fundo_deste_e-mail por_baixo_do_meu_nome abaixo_do_meu_nome assinatura rodape',
  sender:
    'de_onde_estou_a de_onde_estou_escrevendo de_onde_estou_enviando de_onde_vos_estou de_onde_lhe_estou de_onde_lhes_estou do_qual_estou da_qual_estou pelo_qual_estou que_estou_a_usar que_estou_usando com_que_escrevo por_onde_escrevo de_onde_lhe_escrevo de_onde_lhes_escrevo de_onde_vos_escrevo a_mesma_deste o_mesmo_deste de_que_escrevo da_qual_escrevo pela_qual_escrevo de_onde_envio do_qual_envio mesmo_de_onde mesma_de_onde mesmo_e-mail_do_qual deste_mesmo do_qual_escrevo de_onde_escrevo este_endereco este_e-mail este_email deste_endereco deste_e-mail deste_email mesmo_endereco_deste pelo_qual_escrevo com_o_qual_escrevo endereco_do_remetente do_remetente a_partir_do_qual',
  me: 'eu eu_mesmo eu_mesma eu_proprio eu_propria abaixo_assinado sou_eu',
  below: 'em_baixo por_baixo mais_abaixo abaixo acima a_seguir',
  attached: 'anexo anexa em_anexo anexado anexos',
  all: 'todos todas tudo ambos ambas cada',
  is: 'e sao',
  at: 'na no da do em de para com',
  filler:
    'o a os as um uma de do da dos das e ou em no na para por com seu sua nosso nossa que deve devera exato exata completo completa novo nova atual opcional se_houver incluindo numero quantidade associada associado existente nossos gostariamos gostaria_de o_mais_breve_possivel nº n° da do',
  only: 'apenas somente',
  foreign: 'provedor fornecedor externo terceirizado alugado',
  must: 'deve devem tem_que precisa precisam',
};
