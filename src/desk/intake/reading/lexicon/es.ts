import type { Lexicon } from './types.ts';

export const es: Lexicon = {
  email:
    'correo correo_electronico e-mail email mail direccion_de_correo direccion_de_correo_electronico correos direccion_electronica',
  account: 'entra_con entramos inicia_sesion iniciamos_sesion accede_con cuenta cuentas usuario_de_marketplace',
  market: 'marketplace mercado',
  holder:
    'titularidad esta_registrada_a_nombre esta_dada_de_alta_a_nombre responsable_de_la_cuenta detras_de_esa_cuenta detras_esta a_nombre_del gestionada_por gestionado_por administrada_por lleva usada_por la_lleva la_gestiona la_administra registrada_a a_nombre_de titular titulares propietario propietaria dueno duena a_nombre_de quien_tiene_la_cuenta registrado_como registrada_como figura_como pertenece_a',
  receive:
    'llegar_a llegue_a quedar_en quede_en llegar_a_la_cuenta acabar_en asignen asignarla asignarse adjudicar recibir recibira recibe destinatario destino traspasar_a transferir_a mover_a a_la_cuenta beneficiario pasarla_a pasar_a asignar',
  name: 'nombre nombres denominacion',
  first: 'nombre_de_pila primer_nombre nombre_propio',
  last: 'apellido apellidos',
  fullname:
    'nombre_y_apellidos nombre_y_apellido nombres_y_apellidos nombre_completo nombre/apellidos nombre_apellidos apellidos_y_nombre nombre,_apellidos',
  org: 'nombre_de_la_empresa nombre_de_la_organizacion nombre_de_la_sociedad nombre_de_la_entidad nombre_de_la_institucion nombre_de_la_compania denominacion nombre_comercial nombre_legal nombre_completo_de_la_empresa negocio organismo organo institucion_publica comercio despacho empresa organizacion compania sociedad razon_social entidad institucion universidad ayuntamiento fundacion denominacion_social asociacion cliente_final cliente',
  address:
    'direccion domicilio domicilio_social sede direccion_postal direccion_completa direccion_fiscal ubicada ubicacion domicilio_fiscal',
  street: 'calle via avenida calle_y_numero domicilio_calle',
  postal: 'codigo_postal cp c.p',
  city: 'ciudad localidad poblacion municipio',
  region: 'provincia estado comunidad_autonoma region departamento comuna',
  country: 'pais',
  key: 'clave claves clave_de_licencia llave codigo_de_licencia numero_de_licencia',
  license: 'licencia licencias',
  expert:
    'experto_atlassian socio_atlassian experto experta expertos partner socio consultora consultor socio_de_soluciones nos_atiende nos_asesora nos_lleva',
  hosting:
    'donde_corre donde_esta_instalado donde_esta_instalada donde_funciona alojamiento tipo_de_alojamiento despliegue modalidad implementacion edicion',
  host: 'producto anfitrion producto_anfitrion instancia aplicacion_anfitriona',
  users: 'usuarios usuario numero_de_usuarios empleados personas',
  tier: 'nivel tramo nivel_de_usuarios tamano',
  match:
    'ajustar ajuste ajusten ajustado ajustada ajustarlo ajustarla ajustemos adaptar adapte adaptacion igualar igualen iguale igualado coincidir coincida coincidan equiparar equipare equiparacion alinear alineacion alinee alineen mismo_numero igual ampliar amplie ampliacion aumentar actualizar corresponder corresponda subir suba adecuar adecuacion coincidencia igualacion equiparado',
  app: 'complemento aplicacion extension plugin add-on',
  other:
    'pedido factura telefono tel movil fax web sitio_web cif nif nit rfc rut ruc version fecha asunto departamento_de puesto cargo referencia presupuesto precio mantenimiento numero_de_pedido comentario observaciones nota id_del_servidor orden_de_compra',
  editors: 'editores editor redactores',
  billing:
    'facturacion contabilidad envio cuentas_por_pagar facturacion experto_contable perito_contable experto_fiscal',
  contact:
    'copia_a con_copia_a empresa_matriz casa_matriz filial contacto tecnico solicitante remitente interlocutor comprador administrador companero companera revendedor distribuidor dudas consultas',
  old: 'antiguo antigua antiguos antiguas anterior anteriores viejo vieja previo previa obsoleta reemplazada',
  trial:
    'prueba pruebas evaluacion caducada caducado vencida vencido expirada expirado demo ignorar ignore ignoren invalida no_usar no_migrar no_mover no_transferir no_es_esta ejemplo preproduccion',
  server:
    'servidor servidores server en_nuestras_instalaciones detras_de_nuestro_cortafuegos detras_del_cortafuegos tras_nuestro_cortafuegos detras_del_firewall detras_de_nuestro_firewall tras_el_cortafuegos on-premise en_local instalacion_local servidor_local tras_nuestro_firewall',
  datacenter: 'data_center datacenter',
  building: 'centro_de_datos centros_de_datos sala_de_servidores cpd',
  cloud: 'cloud nube',
  own: 'nuestro nuestra nuestros nuestras propio propia propios propias mi',
  use: 'usa usamos uso usando utiliza utilizamos utilizando utilizada utilizado usada usado en_uso instalada instalado nos_instalo nos_instalaron instalamos tenemos funciona corre ejecuta ejecutamos en_produccion operamos empleamos encuentra',
  moved: 'migramos migrado pasamos cambiamos migrada',
  confirm: 'confirmo confirmamos confirmacion confirmar confirmado certificamos declaramos ratificamos',
  agree:
    'de_acuerdo acuerdo aceptamos acepto aceptar acepta aceptado conformes conforme consentimos autorizamos autorizo estamos_conformes sin_problema sin_inconveniente no_hay_problema ok no_tenemos_inconveniente pueden dispuestos',
  refuse: 'rechazamos rechazo no_queremos no_deseamos nos_negamos no_aceptamos preferimos_mantener',
  understand: 'entendemos entendido comprendemos sabemos leido enterados',
  yes: 'si sí s claro correcto exacto afirmativo confirmado por_supuesto efectivamente de_acuerdo aceptado vale ok asi_es conforme',
  no: 'no tampoco negativo',
  neg: 'no nunca ninguno ninguna ningun sin tampoco ni jamas nada',
  cond: 'si_el si_la si_los si_es si_no si_nos si_se si_hay siempre_que siempre_y_cuando salvo excepto a_menos_que a_condicion con_la_condicion condicion condiciones cuando en_cuanto una_vez hasta_que hasta dependiendo depende segun podriamos podria aceptariamos estariamos seriamos seria solo_si mientras en_caso sujeto sujeta con_tal',
  maybe:
    'dudo dudamos quizas quiza tal_vez probablemente posiblemente en_principio creo creemos supongo suponemos esperamos no_estoy_seguro no_seguro por_confirmar pendiente pendientes aprobacion consultar consultarlo verificar decidir decision decidido todavia_no aun_no estudiando valorando valorar a_lo_mejor seguramente',
  past: 'era estaba estuvo usabamos utilizabamos antes anteriormente ya_no hasta_hace fue',
  future: 'sera seran vamos_a pronto proximamente planeamos planeado previsto proximo_ano proximo_mes',
  but: 'pero sin_embargo aunque no_obstante',
  polite:
    'falta faltara faltase falte necesita necesitan necesitais requieren duda dudas algo mas informacion datos ayuda problema posible adicional necesario pregunta',
  unlimited: 'ilimitado ilimitados ilimitada ilimitadas sin_limite',
  correction:
    'cambiado_de_idea cambiado_de_opinión decidido_después ay_espera espera_son correccion corrijo corregir corregido rectificacion rectifico errata perdon disculpen disculpe lo_siento error me_equivoque equivocado mejor_dicho en_realidad fe_de_erratas la_correcta el_correcto correcta actualizacion debe_decir deberia_decir',
  wrong: 'equivocada equivocado erronea erroneo incorrecta incorrecto mal error errata',
  instead: 'en_su_lugar en_lugar_de en_vez_de y_no sino no',
  signature:
    'bajo_este_correo al_final_de_este_mensaje al_final_del_correo al_pie_del_correo al_pie_de_este_correo al_pie_de_este_mensaje al_final_de_este_correo debajo_de_mi_nombre bajo_mi_nombre mi_firma la_firma pie_de_firma esta_firma firma_de_este firma_del_correo pie_del_correo',
  sender:
    'desde_donde_estoy desde_donde_le_escribo desde_donde_les_escribo desde_donde_os_escribo desde_donde_te_escribo de_donde_escribo desde_donde_envio desde_donde_mando con_la_que_estoy con_el_que_estoy que_estoy_usando que_uso_para_escribir desde_el_cual desde_la_cual misma_desde_la misma_direccion_desde con_el_que_escribo mismo_correo_desde del_que_escribo de_la_que_escribo la_de_este_correo la_de_este_mensaje ver_remitente desde_la_que desde_el_que esta_direccion este_correo esta_misma_direccion este_mismo_correo desde_esta_direccion la_del_remitente direccion_del_remitente con_la_que_escribo desde_donde_escribo mi_direccion_de_envio la_misma_desde_la_que',
  me: 'yo yo_mismo yo_misma abajo_firmante el_firmante la_firmante soy_yo mi_persona',
  below: 'al_pie debajo abajo mas_abajo arriba a_continuacion',
  attached: 'adjunto adjunta adjuntos adjuntamos anexo adjuntado',
  all: 'todos todas todo ambos ambas cada',
  is: 'es son',
  at: 'en de del para con',
  filler:
    'en_cuanto_a socio_comercial el la los las un una unos unas de del y o a al en para por con su sus nuestro nuestra que debe debera exacta exacto completa completo nueva nuevo actual opcional si_procede incluido incluyendo numero cantidad asociada asociado existente donde quien nuestros quisieramos querriamos nos_gustaria lo_antes_posible cuanto_antes nº n° num',
  only: 'solo solamente unicamente',
  foreign: 'proveedor externo alquilado hospedado_por tercero',
  must: 'debe deben tiene_que tienen_que hay_que',
};
