<?php
/**
 * Plugin Name: Dateline maps
 * Description: Shows maps of Dateline where their addresses are pasted, for editors and authors alike, and as a block with a preview.
 * Version: 1.0.0
 * Requires at least: 5.8
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 *
 * Install: copy this file to wp-content/plugins, activate it, and write the address of the maps' site under
 * Settings → Writing. It stores nothing else, and asks that site for nothing but a story's headline.
 */

defined( 'ABSPATH' ) || exit;

/** The sites whose maps are shown, each with a slash at its end. */
function dateline_sites() {
	return array_filter( explode( "\n", (string) get_option( 'dateline_sites', '' ) ) );
}

/** One address a line, as an administrator writes them; what is no address is left out. */
function dateline_clean_sites( $text ) {
	$sites = array();
	foreach ( preg_split( '/\s+/', (string) $text ) as $site ) {
		if ( preg_match( '#^https?://[^\s<>"?\#]+$#i', $site ) ) {
			$sites[] = trailingslashit( esc_url_raw( $site ) );
		}
	}
	return implode( "\n", array_unique( $sites ) );
}

/** What the address of a story, of one of its steps or of its embed asks for, as attributes; null for other addresses. */
function dateline_read( $address ) {
	$address = html_entity_decode( trim( (string) $address ) );
	foreach ( dateline_sites() as $site ) {
		$path = '#^' . preg_quote( $site, '#' ) . '([a-z0-9-]+)/(?:([a-z]{2,3}(?:-[a-z0-9]+)*)/)?(?:embed/|step/([\w-]+)/)?(?:\?([^\#]*))?(?:\#.*)?$#i';
		if ( ! preg_match( $path, $address, $found ) ) {
			continue;
		}
		parse_str( $found[4] ?? '', $query );
		$asked = array_intersect_key( $query, array_flip( array( 'step', 'select', 'layers', 'date', 'basis', 'only', 'theme', 'panel', 'v' ) ) );
		$map   = array( 'story' => $found[1], 'lang' => $found[2] ?? '', 'step' => $found[3] ?? '' );
		return array(
			'site'       => $site,
			'page'       => preg_replace( '#embed/$#', '', strtok( $address, '?#' ) ),
			'attributes' => array_filter( array_merge( $map, array_filter( $asked, 'is_string' ) ), 'strlen' ),
		);
	}
	return null;
}

/** The headline of a page, from its oEmbed answer, which is kept for a day. */
function dateline_headline( $page ) {
	$key   = 'dateline_' . md5( $page );
	$title = get_transient( $key );
	if ( false === $title ) {
		$answer = json_decode( wp_remote_retrieve_body( wp_remote_get( $page . 'oembed.json', array( 'timeout' => 3 ) ) ) );
		$title  = isset( $answer->title ) && is_string( $answer->title ) ? $answer->title : __( 'The map' );
		set_transient( $key, $title, DAY_IN_SECONDS );
	}
	return $title;
}

/** The map at an address, as HTML: the element, and in feeds, where no script runs, its picture. Empty for other addresses. */
function dateline_map( $address ) {
	$map = dateline_read( $address );
	if ( ! $map ) {
		return '';
	}
	$title = dateline_headline( $map['page'] );
	$link  = sprintf( '<a href="%s">%s</a>', esc_url( $map['page'] ), esc_html( $title ) );
	if ( is_feed() ) {
		$picture = sprintf( '<img src="%s" alt="%s" width="1200" height="630">', esc_url( $map['page'] . 'card.png' ), esc_attr( $title ) );
		return sprintf( '<figure><a href="%s">%s</a><figcaption>%s</figcaption></figure>', esc_url( $map['page'] ), $picture, $link );
	}
	$attributes = '';
	foreach ( $map['attributes'] as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$script = sprintf( '<script type="module" src="%s"></script>', esc_url( $map['site'] . 'embed.js' ) );
	return $script . '<figure><dateline-map' . $attributes . '>' . $link . '</dateline-map></figure>';
}

add_action(
	'init',
	function () {
		foreach ( dateline_sites() as $number => $site ) {
			wp_embed_register_handler(
				'dateline-' . $number,
				'#^' . preg_quote( $site, '#' ) . '[^\s]+$#i',
				function ( $found, $attr, $url ) {
					return dateline_map( $url );
				}
			);
		}
		wp_register_script( 'dateline-map-block', false, array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ), '1.0.0', true );
		wp_add_inline_script( 'dateline-map-block', 'const datelineSites = ' . wp_json_encode( array_values( dateline_sites() ) ) . ';' . DATELINE_BLOCK );
		register_block_type(
			'dateline/map',
			array(
				'api_version'     => 2,
				'attributes'      => array( 'address' => array( 'type' => 'string', 'default' => '' ) ),
				'editor_script'   => 'dateline-map-block',
				'render_callback' => function ( $attributes ) {
					return dateline_map( $attributes['address'] );
				},
			)
		);
	}
);

add_action(
	'admin_init',
	function () {
		register_setting( 'writing', 'dateline_sites', array( 'sanitize_callback' => 'dateline_clean_sites' ) );
		add_settings_field(
			'dateline_sites',
			'Dateline maps',
			function () {
				printf(
					'<textarea name="dateline_sites" id="dateline_sites" rows="3" class="large-text code">%s</textarea><p class="description">%s</p>',
					esc_textarea( implode( "\n", dateline_sites() ) ),
					'The addresses of the sites whose maps may be shown, one a line, such as https://maps.example/'
				);
			},
			'writing',
			'default',
			array( 'label_for' => 'dateline_sites' )
		);
	}
);

/** The block in the editor: the address, and beneath it the map as readers will see it. */
const DATELINE_BLOCK = <<<'JS'
( ( { blocks, element: { createElement: create }, blockEditor: { useBlockProps }, components: { TextControl } } ) => {
	const framed = ( address ) => {
		const [ , page, query = '' ] = /^([^?#]*)(\?[^#]*)?/.exec( address );
		const step = /step\/([\w-]+)\/$/.exec( page );
		const start = page.replace( /(embed|step\/[\w-]+)\/$/, '' );
		return start + 'embed/' + ( step ? '?step=' + step[ 1 ] + query.replace( '?', '&' ) : query );
	};
	blocks.registerBlockType( 'dateline/map', {
		apiVersion: 2,
		title: 'Dateline map',
		icon: 'location-alt',
		category: 'embed',
		attributes: { address: { type: 'string', default: '' } },
		edit: ( { attributes: { address }, setAttributes } ) =>
			create( 'div', useBlockProps(),
				create( TextControl, {
					label: 'Address of the map',
					help: 'As a reader has it: select and switch on the map what you want, and copy its address.',
					value: address,
					onChange: ( value ) => setAttributes( { address: value.trim() } ),
				} ),
				datelineSites.some( ( site ) => address.startsWith( site ) )
					? create( 'iframe', { src: framed( address ), title: 'Preview of the map', width: '100%', height: 650, style: { border: 0 } } )
					: create( 'p', null, address ? 'This site is not listed under Settings → Writing.' : '' )
			),
		save: () => null,
	} );
} )( window.wp );
JS;
